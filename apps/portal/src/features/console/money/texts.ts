import { defineTexts } from '../../../i18n/use-text.ts';

export const moneyTexts = defineTexts({
  en: {
    title: 'Money by hand',
    lead: 'Cash and wires that people take in, and refunds that no provider pays back.',
    funding: 'To receive',
    refunds: 'To refund',
    asked: 'Waits since',
    partner: 'Partner',
    operation: 'Transfer',
    method: 'Way',
    amount: 'Amount',
    received: 'Received',
    receivedTitle: 'Is this money there?',
    receivedText: (amount: string, method: string, partner: string) =>
      `You say that one payment of ${amount} by ${method} for ${partner} has arrived in full. The payout starts at once; it cannot be taken back.`,
    receivedNow: (amount: string) => `${amount} is received; the transfer goes on.`,
    receivedBefore: (amount: string) => `${amount} was marked as received before; nothing changed.`,
    methods: { manual_cash: 'cash', manual_wire: 'wire' } as Record<string, string>,
    noFunding: 'No money is waited for',
    noFundingText:
      'A transfer that is paid in cash or by wire waits here until somebody says that its money has arrived. It falls out by itself when its time is over.',
    due: 'Due',
    overdue: 'Overdue',
    owed: 'Owed',
    refused: (code: string) => `Provider refused: ${code}`,
    reason: 'Why',
    state: 'State',
    paid: 'Paid',
    paidTitle: 'Was this refund paid?',
    paidText: (amount: string, partner: string) =>
      `You say that one refund of ${amount} of a transfer of ${partner} has been given back in full. The sender and the partner are told; it cannot be taken back.`,
    paidNow: (amount: string) => `The refund of ${amount} is marked as paid.`,
    noRefunds: 'No refund is owed',
    noRefundsText:
      'Refunds of cash and wires, and those that a card or bank refused, stand here with the day by which they must be paid.',
  },
  es: {
    title: 'Dinero a mano',
    lead: 'Efectivo y transferencias bancarias que reciben personas, y reembolsos que ningún proveedor devuelve.',
    funding: 'Por recibir',
    refunds: 'Por reembolsar',
    asked: 'Espera desde',
    partner: 'Socio',
    operation: 'Transferencia',
    method: 'Vía',
    amount: 'Monto',
    received: 'Recibido',
    receivedTitle: '¿Ya está este dinero?',
    receivedText: (amount: string, method: string, partner: string) =>
      `Usted afirma que llegó completo un pago de ${amount} por ${method} para ${partner}. El envío comienza de inmediato; no se puede deshacer.`,
    receivedNow: (amount: string) => `Se recibió ${amount}; la transferencia continúa.`,
    receivedBefore: (amount: string) => `${amount} ya constaba como recibido; nada cambió.`,
    methods: { manual_cash: 'efectivo', manual_wire: 'transferencia bancaria' },
    noFunding: 'No se espera dinero',
    noFundingText:
      'Una transferencia pagada en efectivo o por banco espera aquí hasta que alguien diga que su dinero llegó. Sale sola cuando vence su plazo.',
    due: 'Vence',
    overdue: 'Vencido',
    owed: 'Se debe',
    refused: (code: string) => `El proveedor lo rechazó: ${code}`,
    reason: 'Motivo',
    state: 'Estado',
    paid: 'Pagado',
    paidTitle: '¿Se pagó este reembolso?',
    paidText: (amount: string, partner: string) =>
      `Usted afirma que se devolvió completo un reembolso de ${amount} de una transferencia de ${partner}. Se avisa al remitente y al socio; no se puede deshacer.`,
    paidNow: (amount: string) => `El reembolso de ${amount} consta como pagado.`,
    noRefunds: 'No se debe ningún reembolso',
    noRefundsText:
      'Los reembolsos de efectivo y de transferencias bancarias, y los que una tarjeta o un banco rechazó, aparecen aquí con el día en que deben pagarse.',
  },
});
