using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AssistantPlatform.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Takeovers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "takeovers",
                schema: "runs",
                table: "runs",
                type: "integer",
                nullable: false,
                defaultValue: 0);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "takeovers",
                schema: "runs",
                table: "runs");
        }
    }
}
