import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readListFiles } from '../list/read-list-files.ts';
import { parseRemarks } from '../list/parse-remarks.ts';
import type { ListEntry } from '../list/list-entry.ts';
import { SAMPLE_FOLDER } from '../current-list.ts';

/** A snapshot of the real list beside the repository; tests say so when it is not there. */
export const OFAC_FOLDER = resolve(import.meta.dirname, '../../../../../../../shared/data/ofac');
export const hasOfacData = existsSync(join(OFAC_FOLDER, 'sdn.csv'));
export const SCORES_FILE = join(OFAC_FOLDER, 'search-scores.csv');

export const sampleList = (): ListEntry[] => readListFiles(SAMPLE_FOLDER);
export const ofacList = (): ListEntry[] => readListFiles(OFAC_FOLDER);

/** Every name of the individuals, weak ones too. */
export const namesOf = (entries: ListEntry[]): string[] =>
  entries
    .filter(({ kind }) => kind === 'individual')
    .flatMap(({ name, aliases, remarks }) => [
      name,
      ...aliases.map((alias) => alias.name),
      ...parseRemarks(remarks).weakAliases,
    ]);

const SURNAMES =
  'HERNANDEZ GARCIA MARTINEZ LOPEZ GONZALEZ PEREZ RODRIGUEZ SANCHEZ RAMIREZ CRUZ GOMEZ FLORES MORALES VAZQUEZ JIMENEZ REYES DIAZ TORRES GUTIERREZ RUIZ MENDOZA AGUILAR ORTIZ MORENO CASTILLO ROMERO ALVAREZ MENDEZ CHAVEZ RIVERA JUAREZ RAMOS DOMINGUEZ HERRERA MEDINA CASTRO VARGAS GUZMAN VELAZQUEZ MUÑOZ ROJAS CONTRERAS SALAZAR LUNA ORTEGA SANTIAGO GUERRERO ESTRADA BAUTISTA CORTES'.split(
    ' ',
  );
const GIVEN =
  'JOSE MARIA JUAN LUIS CARLOS JESUS MIGUEL ANGEL ANA FRANCISCO ALEJANDRO PEDRO JORGE GUADALUPE ROSA MANUEL LAURA PATRICIA ANTONIO RICARDO'.split(
    ' ',
  );

/** Names of the 50 commonest Mexican surnames, the same for the same seed. */
export function syntheticNames(count: number, seed: number): string[] {
  let state = seed >>> 0;
  const draw = (list: string[]): string => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return list[Math.floor((state / 2 ** 32) * list.length)]!;
  };
  return Array.from({ length: count }, () => [draw(GIVEN), draw(GIVEN), draw(SURNAMES), draw(SURNAMES)].join(' '));
}
