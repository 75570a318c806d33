"use server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import type { CreateProfileState } from "#components/profiles/create-profile.tsx";
import { requireOwnerAction } from "#lib/auth/require-owner.ts";
import { requestDemo } from "#lib/services/demo/request-demo.ts";
import { createProfileInput } from "#lib/services/profiles/create-profile.input.ts";
import { createProfile } from "#lib/services/profiles/create-profile.ts";
import { deleteProfile } from "#lib/services/profiles/delete-profile.ts";

export async function createProfileAction(_previous: CreateProfileState, form: FormData): Promise<CreateProfileState> {
  const fields = { platform: form.get("platform"), handle: form.get("handle"), timeZone: form.get("timeZone") };
  const input = createProfileInput.safeParse(fields);
  if (!input.success) {
    const { fieldErrors, formErrors } = z.flattenError(input.error);
    const other = fieldErrors.timeZone?.[0] ?? fieldErrors.platform?.[0] ?? formErrors[0] ?? null;
    return { message: other, handle: fieldErrors.handle?.[0] ?? null };
  }
  const scope = await requireOwnerAction();
  const result = await createProfile(scope, input.data);
  if (result.ok) {
    revalidatePath("/profiles");
    redirect(`/profiles/${result.value.id}`);
  }
  switch (result.code) {
    case "bad-handle":
      return { message: null, handle: "This is not a handle of that platform." };
    case "exists":
      return { message: null, handle: "This profile is here already." };
    default:
      return result.code satisfies never;
  }
}

export async function fillDemoAction(): Promise<void> {
  const scope = await requireOwnerAction();
  await requestDemo(scope);
  revalidatePath("/profiles");
}

export async function deleteProfileAction(profileId: string): Promise<void> {
  const id = z.uuid().safeParse(profileId);
  if (!id.success) return;
  const scope = await requireOwnerAction();
  await deleteProfile(scope, id.data);
  revalidatePath("/profiles");
}
