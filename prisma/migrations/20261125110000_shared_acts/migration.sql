-- Who passed something on, looked up person by person: a few acts among all that somebody did.
CREATE INDEX "interaction_shared" ON "interaction" ("workspace_id", "person_id")
  WHERE "direction" = 'received' AND "type" IN ('share', 'quote');
