import type { DisclosureTexts } from '../texts.ts';

/**
 * English, version 1. Labels by 12 CFR 1005.31(b); the notices are Model Form A-37 and the rights Model Form A-36 of
 * Appendix A to part 1005, word by word: other words give up their safe harbour.
 */
export const en1: DisclosureTexts = {
  version: 'en-1',
  language: 'en',
  titles: { prepayment: 'Before you pay', receipt: 'Receipt' },
  labels: {
    transferAmount: 'Transfer Amount',
    transferFees: 'Transfer Fees',
    transferTaxes: 'Transfer Taxes',
    total: 'Total',
    exchangeRate: 'Exchange Rate',
    transferAmountReceived: 'Transfer Amount (in {currency})',
    otherFees: 'Other Fees',
    totalToRecipient: 'Total to Recipient',
  },
  mayReceiveLess: "Recipient may receive less due to fees charged by the recipient's bank and foreign taxes.",
  dateAvailable: 'Date Available',
  mayBeSooner: 'may be available sooner',
  recipient: 'Recipient',
  account: 'Account',
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  date: '{month} {day}, {year}',
  dateAndTime: '{date}, {time}',
  notices: {
    errors:
      'You have a right to dispute errors in your transaction. If you think there is an error, contact us within 180 days at {phone} or {website}. You can also contact us for a written explanation of your rights.',
    cancel:
      'You can cancel for a full refund within 30 minutes of payment, unless the funds have been picked up or deposited.',
    complaints:
      'For questions or complaints about {provider}, contact:\n{agency}, {agencyPhone}, {agencyWebsite}\n{cfpb}, {cfpbPhone}, {cfpbTty} (TTY/TDD), {cfpbWebsite}',
  },
  stamp: 'PAID',
  receipt: {
    confirmationCode: 'Confirmation code',
    transferDate: 'Paid on',
    status: 'Status',
    trackingKey: 'Tracking key',
    refund: 'Refund',
    refundDue: 'Refund by',
    refundPaid: 'Refunded on',
  },
  statuses: {
    created: 'Payment received',
    processing: 'On its way',
    completed: 'Deposited',
    cancelled: 'Cancelled',
    failed: 'Not completed',
  },
  esign: {
    title: 'Your receipt and notices in electronic form',
    paragraphs: [
      'You can have the disclosures, the receipt and the other notices about your transfer on paper. If you agree, {provider} gives them to you in electronic form instead, on this website.',
      'Your agreement is for this transfer only: for its disclosures, its receipt, and notices about its cancellation, its refund or an error in it.',
      'You can withdraw your agreement at any time and free of charge: call {phone} or go to {website}. From then on you get notices about this transfer on paper. Withdrawing does not cancel the transfer and does not undo what you were already given.',
      'To change the telephone number or address at which we reach you, call {phone} or go to {website}.',
      'You can have a paper copy of any of these documents. Call {phone} or go to {website}. We charge nothing for it.',
      'You need a phone, tablet or computer with internet access and a current version of Chrome, Edge, Firefox or Safari. To keep the documents you need a printer, or a program that shows PDF files and space to store them.',
    ],
    agree:
      'I agree to get the disclosures and the receipt of this transfer in electronic form. I can read this page, which has the same form as they do.',
  },
  rights: {
    title: 'Your rights if there is an error, and how to cancel',
    sections: [
      {
        heading: 'What to do if you think there has been an error or problem:',
        paragraphs: [
          'If you think there has been an error or problem with your remittance transfer:',
          '• Call us at {phone}; or\n• Contact us at {website}.',
          'You must contact us within 180 days of the date we promised to you that funds would be made available to the recipient. When you do, please tell us:',
          '(1) Your name and address or telephone number;\n(2) The error or problem with the transfer, and why you believe it is an error or problem;\n(3) The name of the person receiving the funds, and if you know it, his or her telephone number or address;\n(4) The dollar amount of the transfer; and\n(5) The confirmation code or number of the transaction.',
          'We will determine whether an error occurred within 90 days after you contact us and we will correct any error promptly. We will tell you the results within three business days after completing our investigation. If we decide that there was no error, we will send you a written explanation. You may ask for copies of any documents we used in our investigation.',
        ],
      },
      {
        heading: 'What to do if you want to cancel a remittance transfer:',
        paragraphs: [
          'You have the right to cancel a remittance transfer and obtain a refund of all funds paid to us, including any fees. In order to cancel, you must contact us at the phone number or website above within 30 minutes of payment for the transfer.',
          'When you contact us, you must provide us with information to help us identify the transfer you wish to cancel, including the amount and location where the funds were sent. We will refund your money within three business days of your request to cancel a transfer as long as the funds have not already been picked up or deposited into a recipient’s account.',
        ],
      },
    ],
  },
};
