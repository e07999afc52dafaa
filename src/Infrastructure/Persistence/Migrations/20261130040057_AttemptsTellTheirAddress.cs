using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AssistantPlatform.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class AttemptsTellTheirAddress : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "url",
                schema: "webhooks",
                table: "attempts",
                type: "text",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "url",
                schema: "webhooks",
                table: "attempts");
        }
    }
}
