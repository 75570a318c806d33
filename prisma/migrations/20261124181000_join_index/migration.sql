-- Who came to follow within a span of time: by the follow date, or else by the first list that shows them.
CREATE INDEX "person_state_joined" ON "person_state" ("workspace_id", "profile_id", (coalesce("followed_at", "joined_before")))
  WHERE "joined_before" IS NOT NULL;
