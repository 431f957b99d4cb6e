import type { DisclosureTexts } from '../texts.ts';

/**
 * Spanish as bilingual receipts of providers use it, not yet compared with the official Spanish forms.
 * Live shows it only after `disclosures approve es-0-unreviewed`.
 */
export const es0: DisclosureTexts = {
  version: 'es-0-unreviewed',
  language: 'es',
  titles: { prepayment: 'Antes de pagar', receipt: 'Recibo' },
  labels: {
    transferAmount: 'Cantidad de Envío',
    transferFees: 'Cargos por Envío',
    transferTaxes: 'Impuestos por Envío',
    total: 'Total',
    exchangeRate: 'Tasa de Cambio',
    transferAmountReceived: 'Cantidad de Envío',
    otherFees: 'Otros Cargos por Envío',
    totalToRecipient: 'Total al Destinatario',
  },
  mayReceiveLess:
    'El beneficiario podría recibir menos dinero debido a las comisiones cobradas por el banco del beneficiario e impuestos extranjeros.',
  dateAvailable: 'Fecha Disponible',
  mayBeSooner: 'puede estar disponible antes',
  recipient: 'Destinatario',
  account: 'Cuenta',
  months: [
    'enero',
    'febrero',
    'marzo',
    'abril',
    'mayo',
    'junio',
    'julio',
    'agosto',
    'septiembre',
    'octubre',
    'noviembre',
    'diciembre',
  ],
  date: '{day} de {month} de {year}',
  dateAndTime: '{date}, {time}',
  notices: {
    errors:
      'Usted tiene el derecho de discutir errores en su transacción. Si cree que hay un error, contáctenos dentro de 180 días al {phone} o {website}. También puede contactarnos para obtener una explicación escrita de sus derechos.',
    cancel:
      'Puede cancelar el envío y recibir un reembolso total dentro de 30 minutos de haber realizado el pago, a no ser que los fondos hayan sido recogidos o depositados.',
    complaints:
      'Para preguntas o presentar una queja sobre {provider}, contacte a:\n{agency}, {agencyPhone}, {agencyWebsite}\n{cfpb}, {cfpbPhone}, {cfpbTty} (TTY/TDD), {cfpbWebsite}',
  },
  stamp: 'PAGADO',
  receipt: {
    confirmationCode: 'Código de confirmación',
    transferDate: 'Fecha de pago',
    status: 'Estado',
    trackingKey: 'Clave de rastreo',
    refund: 'Reembolso',
    refundDue: 'Reembolso a más tardar el',
    refundPaid: 'Reembolsado el',
  },
  statuses: {
    created: 'Pago recibido',
    processing: 'En camino',
    completed: 'Depositado',
    cancelled: 'Cancelado',
    failed: 'No se completó',
  },
  esign: {
    title: 'Su recibo y sus avisos en forma electrónica',
    paragraphs: [
      'Usted puede recibir en papel las divulgaciones, el recibo y los demás avisos sobre su envío. Si está de acuerdo, {provider} se los entrega en forma electrónica, en este sitio web.',
      'Su consentimiento vale solamente para este envío: para sus divulgaciones, su recibo y los avisos sobre su cancelación, su reembolso o un error.',
      'Puede retirar su consentimiento en cualquier momento y sin costo: llame al {phone} o visite {website}. A partir de entonces recibirá en papel los avisos sobre este envío. Retirarlo no cancela el envío ni deshace lo que ya se le entregó.',
      'Para cambiar el teléfono o la dirección en que nos comunicamos con usted, llame al {phone} o visite {website}.',
      'Puede obtener una copia en papel de cualquiera de estos documentos: llame al {phone} o visite {website}. No cobramos por ella.',
      'Necesita un teléfono, tableta o computadora con acceso a internet y una versión actual de Chrome, Edge, Firefox o Safari. Para guardar los documentos necesita una impresora, o un programa que muestre archivos PDF y espacio para guardarlos.',
    ],
    agree:
      'Acepto recibir en forma electrónica las divulgaciones y el recibo de este envío. Puedo leer esta página, que tiene la misma forma.',
  },
  rights: {
    title: 'Sus derechos si hay un error, y cómo cancelar',
    sections: [
      {
        heading: 'Qué hacer si cree que ha habido un error o problema:',
        paragraphs: [
          'Si cree que ha habido un error o problema con su envío de dinero:',
          '• Llámenos al {phone}; o\n• Contáctenos en {website}.',
          'Debe contactarnos dentro de 180 días de la fecha en que le prometimos que los fondos estarían disponibles para el destinatario. Cuando lo haga, díganos por favor:',
          '(1) Su nombre y dirección o número de teléfono;\n(2) El error o problema con el envío, y por qué cree que es un error o problema;\n(3) El nombre de la persona que recibe los fondos y, si lo sabe, su número de teléfono o dirección;\n(4) La cantidad del envío en dólares; y\n(5) El código de confirmación o número de la transacción.',
          'Determinaremos si hubo un error dentro de 90 días después de que usted nos contacte y corregiremos cualquier error sin demora. Le informaremos de los resultados dentro de tres días hábiles después de terminar nuestra investigación. Si decidimos que no hubo error, le enviaremos una explicación por escrito. Usted puede pedir copias de los documentos que usamos en nuestra investigación.',
        ],
      },
      {
        heading: 'Qué hacer si quiere cancelar un envío de dinero:',
        paragraphs: [
          'Usted tiene el derecho de cancelar un envío de dinero y obtener un reembolso de todos los fondos que nos pagó, incluidos los cargos. Para cancelar, debe contactarnos al número de teléfono o sitio web indicado arriba dentro de 30 minutos de haber pagado el envío.',
          'Cuando nos contacte, debe darnos información que nos ayude a identificar el envío que desea cancelar, incluida la cantidad y el lugar a donde se enviaron los fondos. Le reembolsaremos su dinero dentro de tres días hábiles de su solicitud de cancelación, siempre que los fondos no hayan sido recogidos o depositados en la cuenta del destinatario.',
        ],
      },
    ],
  },
};
