import type { NextConfig } from "next";

const config: NextConfig = {
  typedRoutes: true,
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  // No picture is ever fetched or transformed on the server (threats C3).
  images: { unoptimized: true },
  serverExternalPackages: ["pg", "pg-boss", "pg-copy-streams", "@prisma/adapter-pg", "pino"],
};

export default config;
