"use client";
import { useState, useTransition } from "react";
import { PersonName } from "#components/people/person-name.tsx";
import { personRoute } from "#components/people/person-route.ts";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";

export type WaitingRow = {
  id: string;
  key: string;
  handle: string | null;
  platformId: string | null;
  /** What waits, and since when. */
  says: string;
  tie: string;
};

export type ThankResult = { ok: true } | { ok: false };

type WaitingListProps = {
  profile: { id: string; platform: string };
  rows: WaitingRow[];
  /** The rows are ticked off already: each offers to take the tick back. */
  areDone: boolean;
  empty: string;
  thank: (personKey: string, isThanked: boolean) => Promise<ThankResult>;
};

/** People to thank, each with a tick. A ticked one leaves the list, and can be brought back at once. */
export function WaitingList({ profile, rows, areDone, empty, thank }: WaitingListProps) {
  const [last, setLast] = useState<{ row: WaitingRow; isThanked: boolean; isLost: boolean } | null>(null);
  const [isPending, startTransition] = useTransition();
  const name = (row: WaitingRow) => (row.handle === null ? `account ${row.platformId}` : `@${row.handle}`);
  const change = (row: WaitingRow, isThanked: boolean) =>
    startTransition(async () => {
      const result = await thank(row.key, isThanked);
      setLast({ row, isThanked, isLost: !result.ok });
    });
  return (
    <>
      <div role="status">
        {last ? (
          <div className="mb-4">
            <Notice tone={last.isLost ? "mark" : "plain"}>
              <span className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
                <span>
                  <bdi>{name(last.row)}</bdi>{" "}
                  {last.isLost
                    ? "is not in the files any more. Nothing was changed."
                    : last.isThanked
                      ? "is ticked off. If they come by again, they stand here anew."
                      : "waits again."}
                </span>
                {last.isLost ? null : (
                  <Button tone="quiet" isPending={isPending} onPress={() => change(last.row, !last.isThanked)}>
                    Undo
                  </Button>
                )}
              </span>
            </Notice>
          </div>
        ) : null}
      </div>
      {rows.length === 0 ? (
        <p className="border-t border-line py-4 text-soft">{empty}</p>
      ) : (
        <ul className="border-b border-line">
          {rows.map((row) => (
            <li key={row.key} className="flex items-center justify-between gap-4 border-t border-line py-2">
              <div className="min-w-0">
                <PersonName
                  platform={profile.platform}
                  handle={row.handle}
                  platformId={row.platformId}
                  href={personRoute(profile.id, row.id)}
                />
                <span className="ml-2 text-fine text-faint">{row.tie}</span>
                <span className="block text-soft">{row.says}</span>
              </div>
              <Button
                tone={areDone ? "quiet" : "plain"}
                isPending={isPending}
                aria-label={`${areDone ? "Not done" : "Done"}: ${name(row)}`}
                onPress={() => change(row, !areDone)}
              >
                {areDone ? "Not done" : "Done"}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
