import { expect, it } from 'vitest';
import { describeApi } from '../src/describe-api.ts';
import { useApi } from './harness.ts';

const api = useApi();

/** `GET /partner/links` for each leaf of the router's own tree: what can be reached, documented or not. */
function listReachable(tree: string): string[] {
  const segments: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const [, indent, segment, methods] = /^([│ ]*)[├└]── (.*?)(?: \(([A-Z, ]+)\))?$/.exec(line) ?? [];
    if (indent === undefined) return [];
    segments.length = indent.length / 4;
    segments.push(segment!);
    return (methods?.split(', ') ?? []).map((method) => `${method} ${segments.join('')}`);
  });
}

/** `GET /partner/links/:linkId` for each operation of a document. */
const listDocumented = (document: string): string[] =>
  Object.entries(JSON.parse(document).paths as Record<string, object>).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
  );

it('what can be reached is in openapi.json under /partner, in portal-api.json if the portal calls it, or a named door', async () => {
  const { partner, portal } = await describeApi();
  const [ofPartners, ofPages] = [listDocumented(partner), listDocumented(portal)];
  const reachable = listReachable(api.http.printRoutes({ commonPrefix: false }));
  expect(ofPartners.length).toBeGreaterThanOrEqual(14);
  expect(reachable.filter((route) => route.includes(' /partner')).sort()).toEqual(ofPartners.sort());
  const isOfPages = (route: string): boolean => / \/(portal\/(api|auth)|operator\/api)\//.test(route);
  expect(ofPages.length).toBeGreaterThan(25);
  // A download answers with a file, which no document of JSON describes.
  const downloads = ['GET /operator/api/audit/export'];
  expect(reachable.filter((route) => isOfPages(route) && !downloads.includes(route)).sort()).toEqual(ofPages.sort());
  const outside = reachable
    .filter((route) => !route.includes(' /partner') && !isOfPages(route))
    .map((route) => route.split(' ')[1]!);
  // A new door beside the documented ones is opened on purpose: add it here.
  const pages =
    /^\/((portal|operator)(\/?\*?)|portal\/assets\/:file|docs(\/?\*?)|llms(-full)?\.txt|cli\/pairings(\/:pairingId\/take)?)$/;
  const doors =
    /^\/(healthz|readyz|metrics|openapi\.json|m2m\.js|adapters\/:name\/callback|w\/[\w/:-]+|:linkId\(\^link_.*\$\)(\/:flow)?\/?)$/;
  expect(outside.filter((path) => !doors.test(path) && !pages.test(path))).toEqual([]);
});
