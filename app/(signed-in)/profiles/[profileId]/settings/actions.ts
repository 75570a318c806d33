"use server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { requestLocale } from "#app/request-locale.ts";
import type { TakeBackState } from "#components/judgement/take-back.tsx";
import type { EffectState, SaveState } from "#components/settings/parameters-form.tsx";
import type { TimeZoneState } from "#components/settings/time-zone-form.tsx";
import { requireOwnerAction } from "#lib/auth/require-owner.ts";
import { judgementRefusals } from "#lib/display/judgement-refusals.ts";
import { prepareEffect } from "#lib/reports/parameter-effect.ts";
import { unmarkIncentivisedInput } from "#lib/services/judgement/mark-incentivised.input.ts";
import { unmarkIncentivised } from "#lib/services/judgement/unmark-incentivised.ts";
import { unmarkPersonInput } from "#lib/services/judgement/unmark-person.input.ts";
import { unmarkPerson } from "#lib/services/judgement/unmark-person.ts";
import { deleteProfile } from "#lib/services/profiles/delete-profile.ts";
import { changeTimeZone } from "#lib/services/settings/change-time-zone.ts";
import { previewParameters } from "#lib/services/settings/preview-parameters.ts";
import { type SaveParametersInput, saveParametersInput } from "#lib/services/settings/save-parameters.input.ts";
import { saveParameters } from "#lib/services/settings/save-parameters.ts";
import { timeZoneInput } from "#lib/services/settings/time-zone.input.ts";

const layout = "/profiles/[profileId]";
const nonsense = "One of these values is no weight or window. Load the page again; nothing was changed.";

export async function previewParametersAction(profileId: string, values: SaveParametersInput): Promise<EffectState> {
  const input = saveParametersInput.safeParse(values);
  const scope = await requireOwnerAction();
  if (!input.success) return { kind: "refused", message: nonsense };
  const result = await previewParameters(scope, String(profileId), input.data);
  if (result.ok) {
    const { now, after } = result.value;
    return { kind: "effect", effect: prepareEffect(now, after, await requestLocale()) };
  }
  switch (result.code) {
    case "no-profile":
      return { kind: "refused", message: judgementRefusals["no-profile"] };
    case "nonsense":
      return { kind: "refused", message: nonsense };
    case "nothing-imported":
      return {
        kind: "later",
        message:
          "Nothing is imported yet, so there is no figure that could change. The values count from the first import on.",
      };
    case "too-many-acts":
      return {
        kind: "later",
        message:
          "This profile has more than 100,000 interactions: computing everything twice takes too long to wait for. The effect shows after saving, and the values can be set back.",
      };
    default:
      return result.code satisfies never;
  }
}

export async function saveParametersAction(profileId: string, values: SaveParametersInput): Promise<SaveState> {
  const input = saveParametersInput.safeParse(values);
  const scope = await requireOwnerAction();
  if (!input.success) return { kind: "refused", message: nonsense };
  const result = await saveParameters(scope, String(profileId), input.data, new Date());
  if (!result.ok) {
    return { kind: "refused", message: result.code === "nonsense" ? nonsense : judgementRefusals[result.code] };
  }
  revalidatePath(layout, "layout");
  return { kind: "saved", message: "Saved, and every figure of this profile is computed anew." };
}

export async function changeTimeZoneAction(
  profileId: string,
  _previous: TimeZoneState,
  form: FormData,
): Promise<TimeZoneState> {
  const input = timeZoneInput.safeParse(form.get("timeZone"));
  const scope = await requireOwnerAction();
  if (!input.success) return { kind: "refused", message: "This is not a time zone. Choose one from the list." };
  const result = await changeTimeZone(scope, String(profileId), input.data, new Date());
  if (!result.ok) return { kind: "refused", message: judgementRefusals[result.code] };
  revalidatePath(layout, "layout");
  return { kind: "saved" };
}

export async function unmarkPersonAction(
  profileId: string,
  personKey: string,
  kind: string,
  _previous: TakeBackState,
  form: FormData,
): Promise<TakeBackState> {
  const input = unmarkPersonInput.safeParse({ personKey, kind, reason: form.get("reason") ?? "" });
  const scope = await requireOwnerAction();
  if (!input.success) return { kind: "refused", message: input.error.issues[0]?.message ?? judgementRefusals.gone };
  const result = await unmarkPerson(scope, String(profileId), input.data, new Date());
  if (!result.ok) return { kind: "refused", message: judgementRefusals[result.code] };
  revalidatePath(layout, "layout");
  return { kind: "done" };
}

export async function unmarkPostAction(
  profileId: string,
  post: string,
  _previous: TakeBackState,
  form: FormData,
): Promise<TakeBackState> {
  const input = unmarkIncentivisedInput.safeParse({ post, reason: form.get("reason") ?? "" });
  const scope = await requireOwnerAction();
  if (!input.success) return { kind: "refused", message: input.error.issues[0]?.message ?? judgementRefusals.gone };
  const result = await unmarkIncentivised(scope, String(profileId), input.data, new Date());
  if (!result.ok) return { kind: "refused", message: judgementRefusals[result.code] };
  revalidatePath(layout, "layout");
  return { kind: "done" };
}

export async function deleteProfileAction(profileId: string): Promise<never> {
  const scope = await requireOwnerAction();
  await deleteProfile(scope, String(profileId));
  revalidatePath("/profiles");
  redirect("/profiles");
}
