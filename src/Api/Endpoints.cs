using AssistantPlatform.Api.Agents;
using AssistantPlatform.Api.Careers;
using AssistantPlatform.Api.Common;
using AssistantPlatform.Api.Conversations;
using AssistantPlatform.Api.Health;
using AssistantPlatform.Api.Identity;
using AssistantPlatform.Api.Identity.External;
using AssistantPlatform.Api.Pipelines;
using AssistantPlatform.Api.Runs;
using AssistantPlatform.Api.Webhooks;

namespace AssistantPlatform.Api;

/// <summary>The one list of everything the API answers to.</summary>
internal static class Endpoints
{
    public static void MapEndpoints(this WebApplication app)
    {
        app.MapHealth();
        app.MapApiDocument();
        app.MapJwks();

        var api = app.MapGroup("/api/v1").RequireAuthorization().RequireRateLimiting(RateLimits.General);
        api.MapAuth();
        api.MapExternalSignIn();
        api.MapAccountLinks();
        api.MapSessions();
        api.MapApiKeys();
        api.MapUsers();
        api.MapSecondFactor();
        api.MapExternalLogins();
        api.MapNotifications();
        api.MapAdministration();
        api.MapPipelineRuns();
        api.MapPipelines();
        api.MapSchedules();
        api.MapTriggers();
        api.MapModels();
        api.MapAreas();
        api.MapConversations();
        api.MapMessages();
        api.MapJobs();
        api.MapJobLists();
        api.MapJobImports();
        api.MapJobProfiles();
        api.MapStories();
        api.MapResumes();
        api.MapResumeFiles();
        api.MapProjects();
        api.MapProjectFiles();
        api.MapRuns();
        api.MapApprovals();
        api.MapAgentSocket();
        api.MapWebhooks();
        api.MapDeliveries();
    }
}
