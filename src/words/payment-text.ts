import type { Payment } from '../domain/edition';
import { monthText } from './french';

/** Gives when a line was paid, as it is shown: a month, the explanation, or '' when blank. */
export function paymentText(payment: Payment): string {
  if (payment.kind === 'month') return monthText(payment.month);
  return payment.kind === 'text' ? payment.text : '';
}
