-- Every index on person_state costs an import of a million followers about a second: these two say nothing that
-- person_state_followed does not.
DROP INDEX "person_state_mutual";
DROP INDEX "person_state_following";
