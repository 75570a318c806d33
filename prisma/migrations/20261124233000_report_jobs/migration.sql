-- A job may run twice: the issue that it made tells by whose request it was made. Only the issue of a live report is
-- ever replaced.
ALTER TABLE "report_issue"
  ADD COLUMN "request_id" UUID,
  ADD COLUMN "is_live" BOOLEAN NOT NULL DEFAULT false;
CREATE UNIQUE INDEX "report_issue_workspace_id_request_id_key" ON "report_issue"("workspace_id", "request_id");
