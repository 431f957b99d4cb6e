import type { ScreenFlow } from '../../flow/flow-props.ts';
import type { FlowTranslate } from '../../flow/texts.ts';
import { useDraft } from '../../flow/use-draft.ts';
import { birthDateProblem, isoOf, noDate, type TypedDate } from '../../forms/date-field.tsx';
import type { FieldError } from '../../forms/use-errors.ts';
import type { LinkView } from '../../link-view.ts';
import { bareCurp, judgeCurp, type CurpProblem } from '../../validators/curp.ts';
import { askedFields, namePaths, nobody, type NamePath, type Unit } from './person-model.ts';

export interface PersonForm {
  asked: ReadonlySet<string>;
  changing: readonly Unit[];
  change(unit: Unit): void;
  names: Record<string, string>;
  setName(path: NamePath, value: string): void;
  hasNone: Record<string, boolean>;
  setHasNone(path: NamePath, none: boolean): void;
  dob: TypedDate;
  setDob(value: TypedDate): void;
  idType: string;
  setIdType(value: string): void;
  idNumber: string;
  setIdNumber(value: string): void;
  image: string | null;
  setImage(image: string | null): void;
  /** What is wrong, field by field. */
  problems(t: FlowTranslate): FieldError[];
  /** The body of `PUT …/person`. */
  body(): object;
}

/** The sentence of what is wrong with a CURP; a wrong last digit only counts where it is not the sandbox's. */
export function curpProblemText(t: FlowTranslate, problem: CurpProblem): string {
  if (problem.kind === 'digit') return t('curp.digit', { digit: problem.digit });
  if (problem.kind === 'length') return t('curp.length', { length: problem.length });
  return t(`curp.${problem.kind}`);
}

const known = (view: LinkView, field: string): string | null =>
  view.person?.fields.find((item) => item.field === field)?.value ?? null;

/** What is typed on the screen "You"; it outlives the screen. */
export function usePersonForm(view: LinkView, flow: ScreenFlow): PersonForm {
  const knownType = known(view, 'idType');
  const [changing, setChanging] = useDraft<readonly Unit[]>(flow, 'you.changing', []);
  const [names, setNames] = useDraft<Record<string, string>>(flow, 'you.names', {});
  const [hasNone, setNone] = useDraft<Record<string, boolean>>(flow, 'you.hasNone', {});
  const [dob, setDob] = useDraft(flow, 'you.dob', noDate);
  const [idType, setIdType] = useDraft(
    flow,
    'you.idType',
    view.idTypes.includes(knownType ?? '') ? (knownType ?? '') : '',
  );
  const [idNumber, setIdNumber] = useDraft(flow, 'you.idNumber', '');
  const [image, setImage] = useDraft<string | null>(flow, 'you.image', null);
  const asked = askedFields(view.person ?? nobody, changing);

  function nameProblem(t: FlowTranslate, path: NamePath): FieldError | null {
    if (!asked.has(path) || hasNone[path]) return null;
    const typed = (names[path] ?? '').trim();
    if (typed === '')
      return { path, message: t(path.includes('second') ? 'name.secondEmpty' : 'name.empty', nameOf(t, path)) };
    return /\p{L}/u.test(typed) && !/[\d<>@]/.test(typed) ? null : { path, message: t('name.letters') };
  }

  function idProblems(t: FlowTranslate): FieldError[] {
    if (!asked.has('idNumber')) return [];
    if (!idType) return [{ path: 'idType', message: t('id.typeEmpty') }];
    if (!idNumber.trim()) return [{ path: 'idNumber', message: t('id.empty') }];
    if (idType !== 'CURP') return [];
    const problem = judgeCurp(bareCurp(idNumber));
    if (!problem || (problem.kind === 'digit' && view.isSandbox)) return [];
    return [{ path: 'idNumber', message: curpProblemText(t, problem) }];
  }

  return {
    asked,
    changing,
    change: (unit) => setChanging([...changing, unit]),
    names,
    setName: (path, value) => setNames({ ...names, [path]: value }),
    hasNone,
    setHasNone: (path, none) => setNone({ ...hasNone, [path]: none }),
    dob,
    setDob,
    idType,
    setIdType,
    idNumber,
    setIdNumber,
    image,
    setImage,
    problems(t) {
      const dobProblem = asked.has('dob') ? birthDateProblem(t, dob, view.serverTime.slice(0, 10)) : null;
      return [
        ...namePaths.flatMap((path) => nameProblem(t, path) ?? []),
        ...(dobProblem ? [{ path: 'dob', message: dobProblem }] : []),
        ...idProblems(t),
        ...(asked.has('idImage') && !image ? [{ path: 'idImage', message: t('photo.empty') }] : []),
      ];
    },
    body() {
      const typed = namePaths.filter((path) => asked.has(path) && !hasNone[path]);
      const name = Object.fromEntries(typed.map((path) => [path.slice(5), (names[path] ?? '').trim()]));
      const none = (path: NamePath): boolean => asked.has(path) && hasNone[path] === true;
      return {
        ...(typed.length > 0 && { name }),
        ...(none('name.secondName') && { hasNoSecondName: true }),
        ...(none('name.secondLastName') && { hasNoSecondLastName: true }),
        ...(asked.has('dob') && { dob: isoOf(dob) }),
        ...(asked.has('idNumber') && {
          idType,
          idNumber: idType === 'CURP' ? bareCurp(idNumber) : idNumber.trim(),
        }),
        confirmed: true,
      };
    },
  };
}

const nameOf = (t: FlowTranslate, path: NamePath): { name: string } => ({ name: t(`field.${path}`).toLowerCase() });
