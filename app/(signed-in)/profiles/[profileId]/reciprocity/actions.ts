"use server";
import { revalidatePath } from "next/cache";
import type { ThankResult } from "#components/reciprocity/waiting-list.tsx";
import { requireOwnerAction } from "#lib/auth/require-owner.ts";
import { thankPersonInput } from "#lib/services/reciprocity/thank-person.input.ts";
import { thankPerson } from "#lib/services/reciprocity/thank-person.ts";

export async function thankPersonAction(
  profileId: string,
  personKey: string,
  isThanked: boolean,
): Promise<ThankResult> {
  const input = thankPersonInput.safeParse({ personKey, isThanked });
  const scope = await requireOwnerAction();
  if (!input.success) return { ok: false };
  const result = await thankPerson(scope, String(profileId), input.data, new Date());
  revalidatePath("/profiles/[profileId]/reciprocity", "page");
  return { ok: result.ok };
}
