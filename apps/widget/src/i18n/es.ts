import type { Catalogue } from './translate.ts';

/** The Spanish texts of the hosted page, in the polite form (usted). */
export const es: Catalogue = {
  title: 'Envíe dinero a su propia cuenta',
  description: 'Una página privada para su envío. Abrirla no envía ni cobra nada.',
  'boot.noscript': 'Esta página necesita JavaScript. Actívelo en su navegador o abra el enlace en otro navegador.',
  'boot.slow':
    'Esto está tardando. Revise su conexión y vuelva a cargar la página. Si sigue igual, abra el enlace en una versión actual de Chrome, Safari o Firefox.',
  'language.other': 'English',
  'partner.header': 'Envío de dinero',
  'partner.start': 'La empresa que le envió este enlace',
  'partner.inside': 'la empresa que le envió este enlace',
  help: '¿Tiene preguntas? Póngase en contacto con {partner}.',

  'landing.title': 'Envíe dinero a su propia cuenta en el extranjero',
  'landing.lead': '{Partner} preparó esta página privada para usted. Le tomará unos minutos.',
  'landing.check.title': 'Revise sus datos',
  'landing.check.text': 'Solo le pedimos lo que falta.',
  'landing.price.title': 'Vea el tipo de cambio y la comisión',
  'landing.price.text': 'Sabrá cuánto llega antes de enviar nada.',
  'landing.confirm.title': 'Confirme',
  'landing.confirm.text': 'Nada sale de su cuenta hasta que usted lo diga.',
  'landing.continue': 'Continuar',
  'landing.opening': 'Abriendo…',
  'landing.assurance': 'Continuar no envía ni cobra nada.',

  'loading.title': 'Un momento',
  'loading.text': 'Estamos abriendo su página…',

  'closed.incomplete.title': 'Este enlace está incompleto',
  'closed.incomplete.text':
    'Una parte se perdió en el camino. Ábralo de nuevo desde su mensaje. Si lo copia, cópielo completo.',
  'closed.reopen.title': 'Abra el enlace de nuevo',
  'closed.reopen.text':
    'Para protegerle, esta página se cierra después de un tiempo. Abra una vez más el enlace desde su mensaje.',
  'closed.expired.title': 'Este enlace venció',
  'closed.expired.text':
    'Para protegerle, los enlaces funcionan por tiempo limitado. {Partner} puede enviarle uno nuevo.',
  'closed.revoked.title': 'Este enlace ya no está activo',
  'closed.revoked.text': '{Partner} puede enviarle uno nuevo.',
  'closed.blocked.title': 'Este enlace está bloqueado',
  'closed.blocked.text': 'Lo bloqueamos para proteger a su titular. {Partner} puede enviar uno nuevo.',
  'closed.suspended.title': 'No disponible por el momento',
  'closed.suspended.text': 'Este servicio está en pausa. Inténtelo de nuevo más tarde.',
  'closed.finished.title': 'Aquí ya no queda nada por hacer',
  'closed.finished.text': 'Este enlace ya se usó. {Partner} puede darle más información.',
  'closed.unknown.title': 'No podemos abrir este enlace',
  'closed.unknown.text': 'Abra el enlace del mensaje más reciente que recibió. Si no funciona, pida un enlace nuevo.',

  'failure.retry': 'Intentar de nuevo',
  'failure.title': 'No pudimos abrir la página',
  'failure.offline':
    'No podemos comunicarnos con el servicio. Revise su conexión e inténtelo de nuevo. No se ha perdido nada.',
  'failure.timeout':
    'La respuesta está tardando demasiado. Su conexión puede ser lenta. Inténtelo de nuevo. No se ha perdido nada.',
  'failure.busy': 'Demasiados intentos seguidos. Espere {seconds} s e inténtelo de nuevo. No se ha perdido nada.',
  'failure.server': 'Algo falló de nuestro lado. Inténtelo de nuevo en un momento. No se ha perdido nada.',
  'failure.reference': 'Referencia: {requestId}',
};
