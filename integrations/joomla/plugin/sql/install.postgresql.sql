-- Two keys, so that neither a citizen nor a user can be bound twice.
CREATE TABLE IF NOT EXISTS "#__citizen_auth_identities" (
  "identity" VARCHAR(255) PRIMARY KEY,
  "user_id" INTEGER NOT NULL UNIQUE,
  "given_group" INTEGER NOT NULL DEFAULT 0
);

-- Tokens that were used, by a digest, until they have ended.
CREATE TABLE IF NOT EXISTS "#__citizen_auth_used" (
  "token" CHAR(64) PRIMARY KEY,
  "until" BIGINT NOT NULL
);
