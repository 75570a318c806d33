-- CreateEnum
CREATE TYPE "follower_origin" AS ENUM ('after-my-follow', 'i-followed-back', 'self', 'unknown');

-- CreateEnum
CREATE TYPE "own_follow" AS ENUM ('never', 'before', 'soon', 'later', 'unclear');

-- AlterTable
ALTER TABLE "person_state" ADD COLUMN     "last_given_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "thanked" (
    "workspace_id" UUID NOT NULL,
    "profile_id" UUID NOT NULL,
    "person_key" TEXT NOT NULL,
    "up_to" TIMESTAMPTZ(3) NOT NULL,
    "thanked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "thanked_pkey" PRIMARY KEY ("workspace_id","profile_id","person_key")
);

-- CreateTable
CREATE TABLE "join_group" (
    "workspace_id" UUID NOT NULL,
    "profile_id" UUID NOT NULL,
    "group_no" INTEGER NOT NULL,
    "lo_day" INTEGER,
    "hi_day" INTEGER NOT NULL,
    "last_day" INTEGER NOT NULL,
    "missing_day" INTEGER,
    "origin" "follower_origin" NOT NULL,
    "own_follow" "own_follow" NOT NULL,
    "people" INTEGER NOT NULL,

    CONSTRAINT "join_group_pkey" PRIMARY KEY ("workspace_id","profile_id","group_no")
);

-- AddForeignKey
ALTER TABLE "thanked" ADD CONSTRAINT "thanked_workspace_id_profile_id_fkey" FOREIGN KEY ("workspace_id", "profile_id") REFERENCES "profile"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "join_group" ADD CONSTRAINT "join_group_workspace_id_profile_id_fkey" FOREIGN KEY ("workspace_id", "profile_id") REFERENCES "profile"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Who gave or got something lately: few of a long list.
CREATE INDEX "person_state_exchange" ON "person_state" ("workspace_id", "profile_id")
  WHERE "given_180" > 0 OR "received_180" > 0;

-- Those whom the owner follows: few beside a long list of followers.
CREATE INDEX "person_state_following" ON "person_state" ("workspace_id", "profile_id") WHERE "you_follow";

-- As for the other tables of tenants (threats T2).
DO $$
DECLARE
  tenant_table TEXT;
BEGIN
  FOREACH tenant_table IN ARRAY ARRAY['thanked', 'join_group']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format(
      'CREATE POLICY tenant ON %I USING (workspace_id = nullif(current_setting(''app.tenant'', true), '''')::uuid)',
      tenant_table);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO rapport_app, rapport_worker', tenant_table);
    EXECUTE format('ALTER TABLE %I ALTER COLUMN workspace_id SET STATISTICS 0', tenant_table);
  END LOOP;
END $$;
