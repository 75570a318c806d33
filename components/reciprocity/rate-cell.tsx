import { cellLook } from "#components/ui/table-look.ts";
import type { RateText } from "#lib/reports/prepare-follow-order.ts";

/** A rate with its cases and its interval; unknown is said in words. */
export function RateCell({ rate, otherwise }: { rate: RateText | null; otherwise: string }) {
  if (!rate) return <td className={`${cellLook} text-right text-faint`}>{otherwise}</td>;
  return (
    <td className={`${cellLook} text-right`}>
      {rate.value}
      <span className="block text-fine text-faint">{rate.cases}</span>
      <span className="block text-fine text-faint">{rate.interval}</span>
    </td>
  );
}
