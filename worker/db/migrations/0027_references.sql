CREATE INDEX `claims_by_reference` ON `claims` (`municipality`,`reference`);--> statement-breakpoint
CREATE INDEX `contact_requests_by_reference` ON `contact_requests` (`municipality`,`reference`);