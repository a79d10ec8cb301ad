# The server alone: give it a database by NEO4J_URI, as docker-compose.yml does.
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
# Without the script "prepare", which needs the sources that come next.
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build && npm prune --omit=dev --ignore-scripts

FROM node:24-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/cypher cypher
COPY --from=build /app/schema schema
COPY --from=build /app/seed seed
COPY --from=build /app/web/dist web/dist
COPY --from=build /app/dist dist
USER node
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Node itself is told to stop, and stops in order; npm would stand between.
# The heap is that of npm start.
CMD ["node", "--max-semi-space-size=64", "--heap-growing-percent=100", "dist/main.js"]
