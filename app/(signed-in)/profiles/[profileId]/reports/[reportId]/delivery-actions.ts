"use server";
import { revalidatePath } from "next/cache";
import { z } from "zod";
import type { InviteState } from "#components/reports/delivery-invite.tsx";
import type { ScheduleState } from "#components/reports/delivery-schedule.tsx";
import { requireOwnerAction } from "#lib/auth/require-owner.ts";
import { reportSchedules } from "#lib/reports/next-issue.ts";
import { type InviteRefusal, inviteSubscriber, subscribersMax } from "#lib/services/delivery/invite-subscriber.ts";
import { removeSubscriber } from "#lib/services/delivery/remove-subscriber.ts";
import { setSchedule } from "#lib/services/delivery/set-schedule.ts";

const page = "/profiles/[profileId]/reports/[reportId]";
const gone = "This report is not there any more. Load the page again.";
const liveText = "A live report has no issues. Make it frozen and save it first.";

export async function setScheduleAction(
  reportId: string,
  _previous: ScheduleState,
  form: FormData,
): Promise<ScheduleState> {
  const schedule = z.enum(reportSchedules).safeParse(form.get("schedule"));
  const scope = await requireOwnerAction();
  if (!schedule.success) return { kind: "refused", message: "Choose one of the schedules." };
  const result = await setSchedule(scope, String(reportId), schedule.data);
  revalidatePath(page, "page");
  if (result.ok) return { kind: "saved" };
  return { kind: "refused", message: result.code === "no-report" ? gone : liveText };
}

export async function inviteSubscriberAction(
  reportId: string,
  _previous: InviteState,
  form: FormData,
): Promise<InviteState> {
  const typed = z.string().max(600).safeParse(form.get("email"));
  const email = typed.success ? typed.data.trim() : "";
  const scope = await requireOwnerAction();
  const result = await inviteSubscriber(scope, String(reportId), email);
  revalidatePath(page, "page");
  return result.ok ? { kind: "asked", email } : { kind: "refused", email, message: refusalText(result.code) };
}

// Who is gone already is as it was wanted.
export async function removeSubscriberAction(subscriberId: string): Promise<{ refused: null }> {
  const scope = await requireOwnerAction();
  await removeSubscriber(scope, String(subscriberId));
  revalidatePath(page, "page");
  return { refused: null };
}

function refusalText(code: InviteRefusal): string {
  switch (code) {
    case "bad-address":
      return "This is no address that mail can be sent to. Write it like name@example.org.";
    case "subscribed":
      return "This address gets the report already.";
    case "asked-today":
      return "This address was asked today. Nobody is asked more than once a day.";
    case "too-many":
      return `A report is sent to ${subscribersMax} addresses at most. Remove one first.`;
    case "too-often":
      return "Many addresses were asked within the hour. Wait a little before you ask more.";
    case "no-mail":
      return "This instance has no mail server, so nobody can be asked.";
    case "no-issues":
      return liveText;
    case "no-report":
      return gone;
  }
}
