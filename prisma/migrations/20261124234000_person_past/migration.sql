-- What the older acts of somebody come to, so that new acts can be reflected without reading all of theirs again.
CREATE TABLE "person_past" (
    "workspace_id" UUID NOT NULL,
    "profile_id" UUID NOT NULL,
    "person_id" BIGINT NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "figures" JSONB NOT NULL,
    "posts" BYTEA NOT NULL,

    CONSTRAINT "person_past_pkey" PRIMARY KEY ("workspace_id","person_id")
);

-- Filled per person like person_state, hence without foreign keys; it goes with the person by statement.
CREATE OR REPLACE FUNCTION forget_person_states() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM person_state s USING gone WHERE s.workspace_id = gone.workspace_id AND s.person_id = gone.id;
  DELETE FROM person_past p USING gone WHERE p.workspace_id = gone.workspace_id AND p.person_id = gone.id;
  DELETE FROM person_window w USING gone WHERE w.workspace_id = gone.workspace_id AND w.person_id = gone.id;
  DELETE FROM person_traits t USING gone WHERE t.workspace_id = gone.workspace_id AND t.person_id = gone.id;
  RETURN NULL;
END $$;

-- As for the other tables of tenants (threats T2).
ALTER TABLE "person_past" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "person_past" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "person_past" USING (workspace_id = nullif(current_setting('app.tenant', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON "person_past" TO rapport_app, rapport_worker;
ALTER TABLE "person_past" ALTER COLUMN workspace_id SET STATISTICS 0;
