using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AssistantPlatform.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class ToolApprovals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "waits",
                schema: "runs",
                table: "runs",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string[]>(
                name: "grants",
                schema: "conversations",
                table: "conversations",
                type: "text[]",
                nullable: false,
                defaultValue: new string[0]);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "waits",
                schema: "runs",
                table: "runs");

            migrationBuilder.DropColumn(
                name: "grants",
                schema: "conversations",
                table: "conversations");
        }
    }
}
