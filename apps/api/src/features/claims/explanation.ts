import type { Contact, Language } from '../disclosures/index.ts';
import type { Claim, ClaimKind, Decision, Remedy } from './claim.ts';

export interface Finding {
  claim: Pick<Claim, 'kind' | 'operationId'>;
  /** Days in words of each language. */
  noticedOn: Record<Language, string>;
  correctBy: Record<Language, string> | undefined;
  decision: Decision;
  remedy: Remedy | null;
  note: string;
  provider: Contact;
}

const KINDS: Readonly<Record<Language, Readonly<Record<ClaimKind, string>>>> = {
  en: {
    wrong_amount: 'You told us that you paid another amount than the one disclosed.',
    arithmetic: 'You told us that we made a computational or bookkeeping error.',
    less_received: 'You told us that the recipient got less than was disclosed.',
    not_available: 'You told us that the money was not available on the disclosed date.',
    documents: 'You asked us for documents or for an explanation.',
  },
  es: {
    wrong_amount: 'Usted nos informó que pagó una cantidad distinta de la indicada.',
    arithmetic: 'Usted nos informó que cometimos un error de cálculo o de contabilidad.',
    less_received: 'Usted nos informó que el destinatario recibió menos de lo indicado.',
    not_available: 'Usted nos informó que el dinero no estuvo disponible en la fecha indicada.',
    documents: 'Usted nos pidió documentos o una explicación.',
  },
};

/**
 * The written explanation that the sender gets (12 CFR 1005.33(c), (d)): the finding, the remedy and its date, and the
 * right to copies. Spanish first where the sender used the Spanish pages.
 */
export function writeExplanation(finding: Finding, languages: readonly Language[]): string {
  const parts = [...(languages.includes('es') ? [spanish(finding)] : []), english(finding)];
  return parts.map((lines) => lines.join('\n\n')).join('\n\n---\n\n');
}

function english({ claim, noticedOn, correctBy, decision, remedy, note, provider }: Finding): string[] {
  const { kind, operationId } = claim;
  const { name, phone, website } = provider;
  const isLate = kind === 'not_available';
  return [
    `Your notice of ${noticedOn.en} about transfer ${operationId}`,
    KINDS.en[kind],
    ...(kind === 'documents'
      ? []
      : [
          decision === 'error'
            ? 'We have finished our investigation. We found that there was an error.'
            : 'We have finished our investigation. We found that there was no error.',
        ]),
    `What we found: ${note}`,
    ...(remedy === 'refund'
      ? [
          `We refund the amount that is due to you${isLate ? ', with all fees and, where the law allows it, taxes of the transfer' : ''}, by ${correctBy!.en}. This costs you nothing.`,
        ]
      : []),
    ...(remedy === 'resend'
      ? [
          `We make the amount that is due available to the recipient by ${correctBy!.en}. This costs you and the recipient nothing.${isLate ? ' We also refund all fees and, where the law allows it, taxes of the transfer.' : ''}`,
        ]
      : []),
    `You may ask for copies of the documents that we used in our investigation: ${phone} or ${website}.`,
    name,
  ];
}

function spanish({ claim, noticedOn, correctBy, decision, remedy, note, provider }: Finding): string[] {
  const { kind, operationId } = claim;
  const { name, phone, website } = provider;
  const isLate = kind === 'not_available';
  return [
    `Su aviso del ${noticedOn.es} sobre el envío ${operationId}`,
    KINDS.es[kind],
    ...(kind === 'documents'
      ? []
      : [
          decision === 'error'
            ? 'Terminamos nuestra investigación. Encontramos que hubo un error.'
            : 'Terminamos nuestra investigación. Encontramos que no hubo error.',
        ]),
    `Lo que encontramos: ${note}`,
    ...(remedy === 'refund'
      ? [
          `Le reembolsamos la cantidad que le corresponde${isLate ? ', con todos los cargos y, donde la ley lo permita, los impuestos del envío' : ''}, a más tardar el ${correctBy!.es}. Esto no le cuesta nada.`,
        ]
      : []),
    ...(remedy === 'resend'
      ? [
          `Ponemos la cantidad que corresponde a disposición del destinatario a más tardar el ${correctBy!.es}. Esto no le cuesta nada ni a usted ni al destinatario.${isLate ? ' También le reembolsamos todos los cargos y, donde la ley lo permita, los impuestos del envío.' : ''}`,
        ]
      : []),
    `Usted puede pedir copias de los documentos que usamos en nuestra investigación: ${phone} o ${website}.`,
    name,
  ];
}
