import { z } from "zod";
import { markKinds } from "#lib/engagement/account.ts";
import { campaignKinds } from "#lib/reports/campaign-record.ts";

const personMark = z.object({ personKey: z.string(), kind: z.enum(markKinds) });
const post = z.object({ post: z.string() });
const community = z.object({ communityId: z.string(), name: z.string(), members: z.array(z.string()) });
const campaign = z.object({
  campaignId: z.string(),
  title: z.string(),
  kind: z.enum(campaignKinds),
  fromDay: z.string(),
  toDay: z.string(),
});
const values = z.record(z.string(), z.number());

/** What the log keeps of one judgement, by its verb. Rows are never changed, so a verb never changes its meaning. */
export const judgementEntrySchema = z.discriminatedUnion("verb", [
  z.object({ verb: z.literal("mark"), detail: personMark }),
  z.object({ verb: z.literal("unmark"), detail: personMark }),
  z.object({ verb: z.literal("incentivise"), detail: post }),
  z.object({ verb: z.literal("unincentivise"), detail: post }),
  z.object({ verb: z.literal("community"), detail: community }),
  z.object({ verb: z.literal("community-joined"), detail: community }),
  z.object({ verb: z.literal("dissolve"), detail: community }),
  z.object({ verb: z.literal("campaign"), detail: campaign }),
  z.object({ verb: z.literal("campaign-changed"), detail: campaign }),
  z.object({ verb: z.literal("campaign-deleted"), detail: campaign }),
  /** Values that differ from the model's, before and after. */
  z.object({ verb: z.literal("parameters"), detail: z.object({ before: values, after: values }) }),
  z.object({ verb: z.literal("time-zone"), detail: z.object({ before: z.string(), after: z.string() }) }),
]);
export type JudgementEntry = z.infer<typeof judgementEntrySchema>;
