using AssistantPlatform.Application.Conversations;
using AssistantPlatform.Infrastructure.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace AssistantPlatform.Infrastructure.Conversations;

internal static class ConversationsSetup
{
    public static void AddConversations(this IServiceCollection services) =>
        services.AddScoped<IConversationsDb>(provider => provider.GetRequiredService<AppDbContext>());
}
