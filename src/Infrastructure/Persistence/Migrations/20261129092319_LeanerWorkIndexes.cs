using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AssistantPlatform.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class LeanerWorkIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_items_lane_owner_id_share_due_at_id",
                schema: "work",
                table: "items");

            migrationBuilder.DropIndex(
                name: "ix_items_node_id",
                schema: "work",
                table: "items");

            migrationBuilder.CreateIndex(
                name: "ix_items_lane_owner_id_share_due_at_id",
                schema: "work",
                table: "items",
                columns: new[] { "lane", "owner_id", "share", "due_at", "id" },
                filter: "given_up_at IS NULL AND owner_id IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_items_lane_owner_id_share_due_at_id",
                schema: "work",
                table: "items");

            migrationBuilder.CreateIndex(
                name: "ix_items_lane_owner_id_share_due_at_id",
                schema: "work",
                table: "items",
                columns: new[] { "lane", "owner_id", "share", "due_at", "id" },
                filter: "given_up_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_items_node_id",
                schema: "work",
                table: "items",
                column: "node_id",
                filter: "boot_id IS NOT NULL");
        }
    }
}
