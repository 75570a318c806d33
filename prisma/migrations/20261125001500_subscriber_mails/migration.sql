-- Written before the mail that asks is handed over, so that a job that runs twice asks once.
ALTER TABLE "report_subscriber" ADD COLUMN "asked_at" TIMESTAMPTZ(3);
