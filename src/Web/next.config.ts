import type { NextConfig } from 'next';

const config: NextConfig = {
  output: 'export',
  images: { unoptimized: true },
  turbopack: { root: import.meta.dirname },
  // Otherwise the styles of all pages are joined, and the login pays for each new one.
  experimental: { cssChunking: { type: 'graph', requestCost: 4_000, weightDistribution: 0.5 } },
};

export default config;
