using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Application.Runs.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace AssistantPlatform.Application.Conversations;

internal static class ConversationsSetup
{
    public static void AddConversations(this IServiceCollection services)
    {
        services.AddScoped<AgentRunStarter>();
        services.AddScoped<WaitingRuns>();
        services.AddScoped<HistoryReader>();
        services.AddSingleton<HistoryCache>();
        services.AddSingleton<AskedQuestions>();
        services.AddSingleton<PartialTexts>();
        services.AddScoped<IRunNarrator, AgentRunNarrator>();
        services.AddScoped<IPersonalData, ConversationsPersonalData>();
        services.AddWorkItem<ExecuteAgentRun>();
        services.AddWorkItem<ExpireApprovals>();
    }
}
