CREATE TABLE `authorizations` (
	`id` text PRIMARY KEY NOT NULL,
	`municipality` text NOT NULL,
	`service` text NOT NULL,
	`account` text NOT NULL,
	`session` text NOT NULL,
	`sid` text NOT NULL,
	`terms` text NOT NULL,
	`notifies` integer NOT NULL,
	`created_at` integer DEFAULT (unixepoch()) NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	`jkt` text,
	`revoked_at` integer,
	`session_expires_at` integer NOT NULL,
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `authorizations_of_session` ON `authorizations` (`session`);--> statement-breakpoint
CREATE INDEX `authorizations_by_sid` ON `authorizations` (`sid`);--> statement-breakpoint
CREATE INDEX `authorizations_of_account` ON `authorizations` (`account`,`service`);--> statement-breakpoint
CREATE INDEX `authorizations_by_expiry` ON `authorizations` (`session_expires_at`);--> statement-breakpoint
CREATE TABLE `consents` (
	`account` text NOT NULL,
	`municipality` text NOT NULL,
	`service` text NOT NULL,
	`subject` text NOT NULL,
	`claims` text NOT NULL,
	`granted_at` integer DEFAULT (unixepoch()) NOT NULL,
	`withdrawn_at` integer,
	PRIMARY KEY(`account`, `service`),
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `pushed_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`municipality` text NOT NULL,
	`service` text NOT NULL,
	`parameters` text NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer
);
--> statement-breakpoint
CREATE INDEX `pushed_requests_by_expiry` ON `pushed_requests` (`expires_at`);--> statement-breakpoint
CREATE TABLE `services` (
	`municipality` text NOT NULL,
	`id` text NOT NULL,
	`settings` text NOT NULL,
	`secret` text,
	`secret_before` text,
	`created_at` integer DEFAULT (unixepoch()) NOT NULL,
	`removed_at` integer,
	PRIMARY KEY(`municipality`, `id`)
);
--> statement-breakpoint
-- Whatever ends a session, by whichever way, tells the services that it was used at: the message is written with the end
-- itself, and leaves as every other does. One for each name that a service knows the session by; it holds no content, for
-- `openid/back-channel.ts` makes it of the row that it is named after.
CREATE TRIGGER `sessions_end_at_services` AFTER UPDATE OF `ended_at` ON `sessions`
WHEN NEW.`ended_at` IS NOT NULL AND OLD.`ended_at` IS NULL
BEGIN
  INSERT INTO `outbox` (`id`, `municipality`, `account`, `expires_at`)
  SELECT 'lgo_' || substr(min(a.`id`), 5), a.`municipality`, a.`account`, unixepoch() + 86400
  FROM `authorizations` a
  WHERE a.`session` = NEW.`id` AND a.`notifies` = 1 AND a.`used_at` IS NOT NULL
  GROUP BY a.`sid`
  ON CONFLICT (`id`) DO NOTHING;
END;
