"use server";
import { revalidatePath } from "next/cache";
import type { TakeBackState } from "#components/judgement/take-back.tsx";
import type { MarkState } from "#components/people/mark-person.tsx";
import { requireOwnerAction } from "#lib/auth/require-owner.ts";
import { judgementRefusals } from "#lib/display/judgement-refusals.ts";
import { markPersonInput } from "#lib/services/judgement/mark-person.input.ts";
import { markPerson } from "#lib/services/judgement/mark-person.ts";
import { unmarkPersonInput } from "#lib/services/judgement/unmark-person.input.ts";
import { unmarkPerson } from "#lib/services/judgement/unmark-person.ts";

const layout = "/profiles/[profileId]";
const notSo = "This cannot be said of anybody. Nothing was changed; load the page again.";

export async function markPersonAction(
  profileId: string,
  personId: string,
  _previous: MarkState,
  form: FormData,
): Promise<MarkState> {
  const input = markPersonInput.safeParse({ personId, kind: form.get("kind"), reason: form.get("reason") ?? "" });
  const scope = await requireOwnerAction();
  if (!input.success) {
    const reason = input.error.issues.find(({ path }) => path[0] === "reason")?.message ?? null;
    return { kind: "refused", message: reason ? null : notSo, reason };
  }
  const result = await markPerson(scope, String(profileId), input.data, new Date());
  if (result.ok) {
    revalidatePath(layout, "layout");
    return { kind: "marked" };
  }
  if (result.code === "no-reason") return { kind: "refused", message: null, reason: judgementRefusals["no-reason"] };
  return { kind: "refused", message: judgementRefusals[result.code], reason: null };
}

export async function unmarkPersonAction(
  profileId: string,
  personId: string,
  kind: string,
  _previous: TakeBackState,
  form: FormData,
): Promise<TakeBackState> {
  const input = unmarkPersonInput.safeParse({ personId, kind, reason: form.get("reason") ?? "" });
  const scope = await requireOwnerAction();
  if (!input.success) return { kind: "refused", message: input.error.issues[0]?.message ?? notSo };
  const result = await unmarkPerson(scope, String(profileId), input.data, new Date());
  if (!result.ok) return { kind: "refused", message: judgementRefusals[result.code] };
  revalidatePath(layout, "layout");
  return { kind: "done" };
}
