using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AssistantPlatform.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class StatisticsByIndex : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_jobs_owner_id_status_id",
                schema: "careers",
                table: "jobs");

            migrationBuilder.CreateIndex(
                name: "ix_jobs_owner_id_status_id",
                schema: "careers",
                table: "jobs",
                columns: new[] { "owner_id", "status", "id" },
                filter: "deleted_at IS NULL")
                .Annotation("Npgsql:IndexInclude", new[] { "score" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_jobs_owner_id_status_id",
                schema: "careers",
                table: "jobs");

            migrationBuilder.CreateIndex(
                name: "ix_jobs_owner_id_status_id",
                schema: "careers",
                table: "jobs",
                columns: new[] { "owner_id", "status", "id" },
                filter: "deleted_at IS NULL");
        }
    }
}
