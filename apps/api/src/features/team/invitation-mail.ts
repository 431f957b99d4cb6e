import { iso } from '../../core/http/wire.ts';

export type MailLanguage = 'en' | 'es';

export interface InvitationMail {
  partnerName: string;
  inviter: string;
  url: string;
  expiresAt: Date;
}

/** Subject and text of an invitation. */
export function invitationMail(mail: InvitationMail, language: MailLanguage): { subject: string; body: string } {
  return language === 'es' ? spanish(mail) : english(mail);
}

const english = ({ partnerName, inviter, url, expiresAt }: InvitationMail) => ({
  subject: `Your invitation to ${partnerName} on M2M`,
  body: [
    `${inviter} invites you to the team of ${partnerName} on M2M.`,
    '',
    'Accept the invitation here:',
    url,
    '',
    `The address works once, until ${iso(expiresAt)}. If you do not know what this is about, do nothing.`,
    '',
  ].join('\n'),
});

const spanish = ({ partnerName, inviter, url, expiresAt }: InvitationMail) => ({
  subject: `Tu invitación a ${partnerName} en M2M`,
  body: [
    `${inviter} te invita al equipo de ${partnerName} en M2M.`,
    '',
    'Acepta la invitación aquí:',
    url,
    '',
    `La dirección sirve una sola vez, hasta ${iso(expiresAt)}. Si no sabes de qué se trata, no hagas nada.`,
    '',
  ].join('\n'),
});
