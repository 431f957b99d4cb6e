import type { Environment } from '../../api/place.ts';

export interface Sample {
  id: string;
  label: string;
  text: string;
}

/**
 * The first call, ready to be pasted; the key comes from the environment, so that none gets into a shell's history. In
 * live it only reads: nobody's first try makes a link that a person could pay by.
 */
export function samplesOf(baseUrl: string, environment: Environment): Sample[] {
  return environment === 'live' ? reads(`${baseUrl}/partner/me`) : creates(`${baseUrl}/partner/links`);
}

function creates(url: string): Sample[] {
  return [
    {
      id: 'curl',
      label: 'curl',
      text: `curl ${url} \\\n  -H "X-API-Key: $M2M_KEY" \\\n  -H "Content-Type: application/json" \\\n  -d '{"referenceId": "user_1"}'`,
    },
    {
      id: 'node',
      label: 'Node',
      text: `const answer = await fetch('${url}', {\n  method: 'POST',\n  headers: { 'X-API-Key': process.env.M2M_KEY, 'Content-Type': 'application/json' },\n  body: JSON.stringify({ referenceId: 'user_1' }),\n});\nconsole.log(await answer.json());`,
    },
    {
      id: 'python',
      label: 'Python',
      text: `import json, os, urllib.request\n\nrequest = urllib.request.Request(\n    "${url}",\n    data=json.dumps({"referenceId": "user_1"}).encode(),\n    headers={"X-API-Key": os.environ["M2M_KEY"], "Content-Type": "application/json"},\n)\nprint(json.load(urllib.request.urlopen(request)))`,
    },
    {
      id: 'php',
      label: 'PHP',
      text: `<?php\n$call = curl_init('${url}');\ncurl_setopt_array($call, [\n    CURLOPT_RETURNTRANSFER => true,\n    CURLOPT_HTTPHEADER => ['X-API-Key: ' . getenv('M2M_KEY'), 'Content-Type: application/json'],\n    CURLOPT_POSTFIELDS => json_encode(['referenceId' => 'user_1']),\n]);\necho curl_exec($call);`,
    },
  ];
}

function reads(url: string): Sample[] {
  return [
    { id: 'curl', label: 'curl', text: `curl ${url} \\\n  -H "X-API-Key: $M2M_KEY"` },
    {
      id: 'node',
      label: 'Node',
      text: `const answer = await fetch('${url}', {\n  headers: { 'X-API-Key': process.env.M2M_KEY },\n});\nconsole.log(await answer.json());`,
    },
    {
      id: 'python',
      label: 'Python',
      text: `import json, os, urllib.request\n\nrequest = urllib.request.Request("${url}", headers={"X-API-Key": os.environ["M2M_KEY"]})\nprint(json.load(urllib.request.urlopen(request)))`,
    },
    {
      id: 'php',
      label: 'PHP',
      text: `<?php\n$call = curl_init('${url}');\ncurl_setopt_array($call, [\n    CURLOPT_RETURNTRANSFER => true,\n    CURLOPT_HTTPHEADER => ['X-API-Key: ' . getenv('M2M_KEY')],\n]);\necho curl_exec($call);`,
    },
  ];
}
