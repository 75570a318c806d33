-- Who came in each of three spans of 28 days and not in the last one: few among those who are on a list. Bits 1 to 3.
CREATE INDEX "person_state_quiet" ON "person_state" ("workspace_id", "profile_id", "last_genuine_at") WHERE "blocks" = 14;
