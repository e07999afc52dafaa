using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AssistantPlatform.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class WorkItemsNameTheirSender : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Every process connects under a name of its own, and need not be woken for what it enqueued itself.
            migrationBuilder.Sql("""
                CREATE OR REPLACE FUNCTION work.notify_item() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    PERFORM pg_notify('work_items', NEW.lane || ' ' || current_setting('application_name'));
                    RETURN NULL;
                END $$;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                CREATE OR REPLACE FUNCTION work.notify_item() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    PERFORM pg_notify('work_items', NEW.lane);
                    RETURN NULL;
                END $$;
                """);
        }
    }
}
