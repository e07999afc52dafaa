using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace AssistantPlatform.Infrastructure.Idempotency;

internal static class IdempotencySetup
{
    public static void AddIdempotency(this IServiceCollection services)
    {
        services.AddScoped<IIdempotencyStore, PostgresIdempotencyStore>();
        services.AddScoped<IPersonalData, IdempotencyPersonalData>();
        services.AddHostedService<ForgetKeptAnswers>();
    }
}
