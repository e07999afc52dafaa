using AssistantPlatform.Api.Common;
using AssistantPlatform.Application.Identity;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AssistantPlatform.Api.Identity;

internal static class SecondFactorEndpoints
{
    public static void MapSecondFactor(this IEndpointRouteBuilder api)
    {
        var factor = api.MapGroup("/users/me/second-factor").WithTags("Users").ProducesProblem(401);
        factor.MapGet("/", Get).WithName("GetSecondFactor");

        var changes = factor.MapGroup("/").ProducesProblem(400).ProducesProblem(403).ProducesProblem(409).ProducesProblem(429);
        changes.MapPost("/setup", SetUp).WithName("SetUpSecondFactor").ProducesProblem(503);
        changes.MapPost("/confirm", Confirm).WithName("ConfirmSecondFactor");
        changes.MapPost("/recovery-codes", RenewCodes).WithName("RenewRecoveryCodes").ProducesProblem(503);
        changes.MapPost("/disable", Disable).WithName("DisableSecondFactor").ProducesProblem(503);
    }

    /// <summary>Tells whether sign-in asks for a code, and how many recovery codes are left.</summary>
    internal static async Task<Results<Ok<SecondFactorDto>, ProblemHttpResult>> Get(
        IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var factor = await mediator.Send(new GetSecondFactor(), cancellationToken);
        return factor.Error is { } error ? error.ToProblem(context) : TypedResults.Ok(factor.Value);
    }

    /// <summary>Makes a secret for an authenticator app. Nothing is on before it is confirmed. Ends all other sessions.</summary>
    internal static async Task<Results<Ok<SecondFactorSetupDto>, ProblemHttpResult>> SetUp(
        PasswordRequest request, IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var setup = await mediator.Send(new SetUpSecondFactor(request.Password), cancellationToken);
        return setup.Error is { } error ? error.ToProblem(context) : TypedResults.Ok(setup.Value);
    }

    /// <summary>Turns the second factor on with a code of the app, shows recovery codes, and ends all other sessions.</summary>
    internal static async Task<Results<Ok<RecoveryCodesDto>, ProblemHttpResult>> Confirm(
        CodeRequest request, IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var codes = await mediator.Send(new ConfirmSecondFactor(request.Code), cancellationToken);
        return codes.Error is { } error ? error.ToProblem(context) : TypedResults.Ok(codes.Value);
    }

    /// <summary>Makes new recovery codes in the place of all that are left.</summary>
    internal static async Task<Results<Ok<RecoveryCodesDto>, ProblemHttpResult>> RenewCodes(
        PasswordRequest request, IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var codes = await mediator.Send(new RenewRecoveryCodes(request.Password), cancellationToken);
        return codes.Error is { } error ? error.ToProblem(context) : TypedResults.Ok(codes.Value);
    }

    /// <summary>Turns the second factor off. Ends all other sessions.</summary>
    internal static async Task<Results<NoContent, ProblemHttpResult>> Disable(
        DisableRequest request, IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var disabled = await mediator.Send(new DisableSecondFactor(request.Password, request.Code), cancellationToken);
        return disabled.Error is { } error ? error.ToProblem(context) : TypedResults.NoContent();
    }

    /// <param name="Password">Null for people who have none; they must have signed in within five minutes.</param>
    internal sealed record PasswordRequest(string? Password = null);

    internal sealed record CodeRequest(string Code);

    /// <param name="Code">Of the app, or a recovery code.</param>
    internal sealed record DisableRequest(string Code, string? Password = null);
}
