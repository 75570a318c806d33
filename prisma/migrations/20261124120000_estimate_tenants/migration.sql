-- A tenant that came after the last ANALYZE is not among the most common values, and the planner takes all its rows for
-- one: it then joins by the first column of a key and compares every row with every other. Without statistics of the
-- column it reckons with a share of the table, and uses the whole key.
ALTER TABLE "membership" ALTER COLUMN "workspace_id" SET STATISTICS 0;
ALTER TABLE "profile" ALTER COLUMN "workspace_id" SET STATISTICS 0;
ALTER TABLE "import" ALTER COLUMN "workspace_id" SET STATISTICS 0;
ALTER TABLE "import_file" ALTER COLUMN "workspace_id" SET STATISTICS 0;
ALTER TABLE "flagged_row" ALTER COLUMN "workspace_id" SET STATISTICS 0;
ALTER TABLE "person" ALTER COLUMN "workspace_id" SET STATISTICS 0;
ALTER TABLE "person_handle" ALTER COLUMN "workspace_id" SET STATISTICS 0;
ALTER TABLE "snapshot" ALTER COLUMN "workspace_id" SET STATISTICS 0;
ALTER TABLE "follow_change" ALTER COLUMN "workspace_id" SET STATISTICS 0;
ALTER TABLE "partial_list_row" ALTER COLUMN "workspace_id" SET STATISTICS 0;
ALTER TABLE "interaction" ALTER COLUMN "workspace_id" SET STATISTICS 0;
ALTER TABLE "interaction_copy" ALTER COLUMN "workspace_id" SET STATISTICS 0;
ALTER TABLE "post_sighting" ALTER COLUMN "workspace_id" SET STATISTICS 0;
ALTER TABLE "day_count" ALTER COLUMN "workspace_id" SET STATISTICS 0;
ALTER TABLE "person_state" ALTER COLUMN "workspace_id" SET STATISTICS 0;
ALTER TABLE "daily" ALTER COLUMN "workspace_id" SET STATISTICS 0;
ALTER TABLE "report" ALTER COLUMN "workspace_id" SET STATISTICS 0;
ALTER TABLE "share_link" ALTER COLUMN "workspace_id" SET STATISTICS 0;
