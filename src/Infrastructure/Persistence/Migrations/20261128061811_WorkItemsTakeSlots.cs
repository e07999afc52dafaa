using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AssistantPlatform.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class WorkItemsTakeSlots : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_items_owner_id_lane",
                schema: "work",
                table: "items");

            migrationBuilder.AddColumn<int>(
                name: "slot",
                schema: "work",
                table: "items",
                type: "integer",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_items_owner_id_lane_slot",
                schema: "work",
                table: "items",
                columns: new[] { "owner_id", "lane", "slot" },
                unique: true,
                filter: "slot IS NOT NULL");

            // An item that is stored claimed begins with a lease, by the clock of the database, and wakes nobody.
            migrationBuilder.Sql("""
                CREATE FUNCTION work.begin_lease() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    NEW.due_at = now() + interval '10 seconds';
                    RETURN NEW;
                END $$;

                CREATE TRIGGER begin_lease BEFORE INSERT ON work.items FOR EACH ROW
                    WHEN (NEW.boot_id IS NOT NULL AND NEW.due_at = now()) EXECUTE FUNCTION work.begin_lease();

                DROP TRIGGER notify_item ON work.items;
                CREATE TRIGGER notify_item AFTER INSERT ON work.items FOR EACH ROW
                    WHEN (NEW.boot_id IS NULL) EXECUTE FUNCTION work.notify_item();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                DROP TRIGGER notify_item ON work.items;
                CREATE TRIGGER notify_item AFTER INSERT ON work.items FOR EACH ROW EXECUTE FUNCTION work.notify_item();
                DROP TRIGGER begin_lease ON work.items;
                DROP FUNCTION work.begin_lease();
                """);

            migrationBuilder.DropIndex(
                name: "ix_items_owner_id_lane_slot",
                schema: "work",
                table: "items");

            migrationBuilder.DropColumn(
                name: "slot",
                schema: "work",
                table: "items");

            migrationBuilder.CreateIndex(
                name: "ix_items_owner_id_lane",
                schema: "work",
                table: "items",
                columns: new[] { "owner_id", "lane" },
                filter: "boot_id IS NOT NULL");
        }
    }
}
