import { makeTestDatabase } from "./test-database.ts";

// Runs before a test file's own imports: whatever reads the environment then finds the file's own database.
await makeTestDatabase();
