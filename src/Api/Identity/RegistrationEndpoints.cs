using System.Text.Json.Serialization;
using AssistantPlatform.Api.Common;
using AssistantPlatform.Application.Identity;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AssistantPlatform.Api.Identity;

/// <summary>Whether, and for whom, there are new accounts.</summary>
internal static class RegistrationEndpoints
{
    /// <summary>For who has no account yet.</summary>
    public static void MapRegistration(this IEndpointRouteBuilder auth)
    {
        auth.MapGet("/registration", Get).WithName("GetRegistration").AllowAnonymous();

        // Nobody guesses a token, and the page asks each time it is loaded: no narrow limit.
        auth.MapPost("/invitation", ReadInvitation).WithName("ReadInvitation").AllowAnonymous()
            .ProducesProblem(400).ProducesProblem(403);
    }

    public static void MapRegistrationPolicy(this IEndpointRouteBuilder admin)
    {
        admin.MapGet("/registration", GetPolicy).WithName("GetRegistrationPolicy");
        admin.MapPut("/registration", ChangePolicy).WithName("ChangeRegistrationPolicy").ProducesProblem(400);
    }

    /// <summary>Tells whether an account takes an invitation, and whether the first one takes the set-up code.</summary>
    internal static async Task<Results<Ok<RegistrationDto>, ProblemHttpResult>> Get(
        IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var registration = await mediator.Send(new GetRegistration(), cancellationToken);
        return registration.Error is { } error ? error.ToProblem(context) : TypedResults.Ok(registration.Value);
    }

    /// <summary>Tells for which address an invitation is.</summary>
    internal static async Task<Results<Ok<PresentedInvitationDto>, ProblemHttpResult>> ReadInvitation(
        ReadInvitationRequest request, IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var invitation = await mediator.Send(new ReadInvitation(request.Invitation), cancellationToken);
        return invitation.Error is { } error ? error.ToProblem(context) : TypedResults.Ok(invitation.Value);
    }

    /// <summary>Tells whether people may make an account without an invitation.</summary>
    internal static async Task<Results<Ok<RegistrationPolicyDto>, ProblemHttpResult>> GetPolicy(
        IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var registration = await mediator.Send(new GetRegistration(), cancellationToken);
        return registration.Error is { } error
            ? error.ToProblem(context)
            : TypedResults.Ok(new RegistrationPolicyDto(registration.Value.Open));
    }

    /// <summary>Opens registration for everybody, or closes it for everybody without an invitation.</summary>
    internal static async Task<Results<Ok<RegistrationPolicyDto>, ProblemHttpResult>> ChangePolicy(
        RegistrationPolicyDto policy, IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var changed = await mediator.Send(new ChangeRegistration(policy.Open), cancellationToken);
        return changed.Error is { } error ? error.ToProblem(context) : TypedResults.Ok(policy);
    }

    /// <param name="Invitation">The token, from the link.</param>
    internal sealed record ReadInvitationRequest(string Invitation);

    /// <param name="Open">Whether people may make an account without an invitation.</param>
    internal sealed record RegistrationPolicyDto([property: JsonRequired] bool Open);
}
