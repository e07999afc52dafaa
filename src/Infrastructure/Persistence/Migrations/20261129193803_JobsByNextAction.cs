using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AssistantPlatform.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class JobsByNextAction : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_jobs_owner_id_next_action_on_id",
                schema: "careers",
                table: "jobs",
                columns: new[] { "owner_id", "next_action_on", "id" },
                filter: "deleted_at IS NULL AND next_action_on IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_jobs_owner_id_next_action_on_id",
                schema: "careers",
                table: "jobs");
        }
    }
}
