ALTER TABLE `accounts` ADD `status_changed_at` integer;--> statement-breakpoint
CREATE INDEX `accounts_by_status` ON `accounts` (`municipality`,`status`,CASE WHEN "status_changed_at" IS NULL THEN "created_at" ELSE "status_changed_at" END);--> statement-breakpoint
ALTER TABLE `outbox` ADD `handed_over_at` integer;--> statement-breakpoint
CREATE INDEX `outbox_waiting` ON `outbox` (`expires_at`) WHERE "ended_at" IS NULL;--> statement-breakpoint
CREATE INDEX `outbox_by_end` ON `outbox` (`ended_at`) WHERE "ended_at" IS NOT NULL;--> statement-breakpoint
CREATE INDEX `contact_requests_by_time` ON `contact_requests` (`municipality`,`created_at`);--> statement-breakpoint
CREATE INDEX `devices_by_sight` ON `devices` (`municipality`,`last_seen_at`);--> statement-breakpoint
CREATE INDEX `temporary_passwords_by_expiry` ON `temporary_passwords` (`expires_at`);--> statement-breakpoint
CREATE INDEX `register_people_by_source` ON `register_people` (`municipality`,`source`);--> statement-breakpoint
CREATE INDEX `sessions_by_end` ON `sessions` (`ended_at`) WHERE "ended_at" IS NOT NULL;--> statement-breakpoint
CREATE TRIGGER `accounts_status_changed` AFTER UPDATE OF `status` ON `accounts` WHEN OLD.`status` IS NOT NEW.`status`
BEGIN UPDATE `accounts` SET `status_changed_at` = unixepoch() WHERE `id` = NEW.`id`; END;