-- Two keys, so that neither a citizen nor a user can be bound twice.
CREATE TABLE IF NOT EXISTS `#__citizen_auth_identities` (
  `identity` VARCHAR(255) NOT NULL,
  `user_id` INT NOT NULL,
  `given_group` INT NOT NULL DEFAULT 0,
  PRIMARY KEY (`identity`),
  UNIQUE KEY `user_id` (`user_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- Tokens that were used, by a digest, until they have ended.
CREATE TABLE IF NOT EXISTS `#__citizen_auth_used` (
  `token` CHAR(64) NOT NULL,
  `until` BIGINT NOT NULL,
  PRIMARY KEY (`token`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
