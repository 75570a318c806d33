"use server";
import { revalidatePath } from "next/cache";
import { z } from "zod";
import type { TakeBackState } from "#components/judgement/take-back.tsx";
import type { CommunityState } from "#components/rings/community-state.ts";
import { requireOwnerAction } from "#lib/auth/require-owner.ts";
import { judgementRefusals } from "#lib/display/judgement-refusals.ts";
import type { NamedPerson } from "#lib/reports/rings.ts";
import { addToCommunity } from "#lib/services/judgement/add-to-community.ts";
import { dissolveCommunity } from "#lib/services/judgement/dissolve-community.ts";
import { addToCommunityInput, nameCommunityInput } from "#lib/services/judgement/name-community.input.ts";
import { nameCommunity } from "#lib/services/judgement/name-community.ts";
import { unmarkPersonInput } from "#lib/services/judgement/unmark-person.input.ts";
import { unmarkPerson } from "#lib/services/judgement/unmark-person.ts";
import { searchPeople } from "#lib/services/rings/search-people.ts";

// A judgement moves the figures on every page of the profile.
const layout = "/profiles/[profileId]";

export async function nameCommunityAction(
  profileId: string,
  _previous: CommunityState,
  form: FormData,
): Promise<CommunityState> {
  const fields = { name: form.get("name"), reason: form.get("reason"), personIds: form.getAll("person") };
  const input = nameCommunityInput.safeParse(fields);
  if (!input.success) {
    const { fieldErrors } = z.flattenError(input.error);
    const message = fieldErrors.personIds?.[0] ?? null;
    return { kind: "refused", message, name: fieldErrors.name?.[0], reason: fieldErrors.reason?.[0] };
  }
  const scope = await requireOwnerAction();
  const result = await nameCommunity(scope, String(profileId), input.data, new Date());
  if (!result.ok) {
    const sentence = judgementRefusals[result.code];
    if (result.code === "no-reason") return { kind: "refused", message: null, reason: sentence };
    if (result.code === "name-taken") return { kind: "refused", message: null, name: sentence };
    return { kind: "refused", message: sentence };
  }
  revalidatePath(layout, "layout");
  return { kind: "done" };
}

export async function addToCommunityAction(
  profileId: string,
  communityId: string,
  _previous: CommunityState,
  form: FormData,
): Promise<CommunityState> {
  const input = addToCommunityInput.safeParse({ communityId, personIds: form.getAll("person") });
  if (!input.success) return { kind: "refused", message: input.error.issues[0]?.message ?? judgementRefusals.gone };
  const scope = await requireOwnerAction();
  const result = await addToCommunity(scope, String(profileId), input.data, new Date());
  if (!result.ok) return { kind: "refused", message: judgementRefusals[result.code] };
  revalidatePath(layout, "layout");
  return { kind: "done" };
}

export async function dissolveCommunityAction(
  profileId: string,
  communityId: string,
): Promise<{ refused: string | null }> {
  const scope = await requireOwnerAction();
  const result = await dissolveCommunity(scope, String(profileId), String(communityId), new Date());
  if (!result.ok && result.code === "busy") return { refused: judgementRefusals.busy };
  // A community that is gone already is as it was wanted.
  revalidatePath(layout, "layout");
  return { refused: null };
}

export async function leaveCommunityAction(
  profileId: string,
  personKey: string,
  _previous: TakeBackState,
  form: FormData,
): Promise<TakeBackState> {
  const input = unmarkPersonInput.safeParse({ personKey, kind: "community", reason: form.get("reason") ?? "" });
  if (!input.success) return { kind: "refused", message: judgementRefusals["not-marked"] };
  const scope = await requireOwnerAction();
  const result = await unmarkPerson(scope, String(profileId), input.data, new Date());
  if (!result.ok) return { kind: "refused", message: judgementRefusals[result.code] };
  revalidatePath(layout, "layout");
  return { kind: "done" };
}

export async function searchPeopleAction(profileId: string, text: string): Promise<NamedPerson[]> {
  const scope = await requireOwnerAction();
  return searchPeople(scope, String(profileId), String(text));
}
