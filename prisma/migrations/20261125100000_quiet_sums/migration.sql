-- How many people have gone quiet, and since when, is kept with the figures like the people of each filter: counting
-- them took longer the more there were. The index served that count alone.
ALTER TABLE "profile_figures" ADD COLUMN "quiet_people" INTEGER;
ALTER TABLE "profile_figures" ADD COLUMN "quiet_first_at" TIMESTAMPTZ(3);
ALTER TABLE "profile_figures" ADD COLUMN "quiet_last_at" TIMESTAMPTZ(3);

-- Of all tenants at once: their policies hold for the owner of the tables as well, but for these lines.
ALTER TABLE "profile_figures" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "person_state" NO FORCE ROW LEVEL SECURITY;
UPDATE "profile_figures" f SET "quiet_people" = q.people, "quiet_first_at" = q.first_at, "quiet_last_at" = q.last_at
FROM (
  SELECT workspace_id, profile_id, count(*) AS people, min(last_genuine_at) AS first_at, max(last_genuine_at) AS last_at
  FROM "person_state" WHERE blocks = 14 GROUP BY 1, 2
) q WHERE f.workspace_id = q.workspace_id AND f.profile_id = q.profile_id;
ALTER TABLE "person_state" FORCE ROW LEVEL SECURITY;
ALTER TABLE "profile_figures" FORCE ROW LEVEL SECURITY;

DROP INDEX "person_state_quiet";
